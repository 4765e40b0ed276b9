-- What clients answered to what was proposed, and the one ledger of contacts.

-- The actions that a decision proposed, so that an answer without a key finds its interaction.
alter table interaction add column proposed text[] not null default '{}';

-- Clients' keys sort by bytes everywhere, and one index serves them only in their own collation.
alter table interaction alter column client_id type text collate "C";

-- Append-only, partitioned by month of recorded_at (UTC). Without an interaction: an answer that a
-- core system sent and that matches no proposal.
create table answer (
  answer_id      uuid        not null,
  recorded_at    timestamptz not null,
  interaction_id uuid,
  decided_at     timestamptz,
  client_id      text collate "C" not null,
  action         text        not null,
  channel        text,
  outcome        text        not null,
  reason         text,
  at             timestamptz not null,
  call_back_at   timestamptz,
  note           text check (char_length(note) <= 10000),
  recorded_by    text        not null,
  primary key (answer_id, recorded_at)
) partition by range (recorded_at);

create index answer_to_interaction on answer (interaction_id, at) where interaction_id is not null;
create index answer_unmatched on answer (recorded_at desc, answer_id desc)
  where interaction_id is null;

create index answer_unmatched_of_client on answer (client_id, at) where interaction_id is null;

create trigger answer_is_append_only before update on answer
  for each row execute function refuse_rewriting();

-- Makes the partitions of the month that the given day lies in, unless they are there. Two callers
-- at the same moment wait for each other.
create function ensure_history_month(day date) returns void language plpgsql as $$
declare
  month_start timestamptz := date_trunc('month', day::timestamp) at time zone 'UTC';
  month_end   timestamptz := (date_trunc('month', day::timestamp) + interval '1 month') at time zone 'UTC';
  kept        text;
  partition   text;
begin
  perform pg_advisory_xact_lock(hashtext('ensure_history_month'));
  foreach kept in array array['interaction', 'answer'] loop
    partition := kept || '_' || to_char(day, 'YYYY_MM');
    if to_regclass(partition) is null then
      execute format(
        'create table %I partition of %I for values from (%L) to (%L)',
        partition, kept, month_start, month_end);
    end if;
  end loop;
end
$$;
drop function ensure_interaction_month(date);

-- An answer is a fact about the client as well; this leads from the fact to the interaction.
alter table response add column interaction_id uuid;

-- The places that outbound proposals have taken and that nothing was sent for yet.
create table contact_claim (
  client_id      key_text    not null,
  interaction_id uuid        not null,
  action         code        not null,
  channel        channel     not null,
  at             moment      not null,
  expires_at     timestamptz not null,
  primary key (client_id, interaction_id, action)
);

-- Grows with every claim and every answer of a client. An outbound proposal is written down only if
-- the ledger is still in the version that it was decided on, so that two callers at the same moment
-- cannot both take the last place.
create table contact_ledger (
  client_id key_text primary key,
  version   bigint not null
);

-- A request that carried an Idempotency-Key, and its answer: the same request again gets it again.
create table idempotent_request (
  caller       text        not null,
  key          text        not null,
  request_hash text        not null,
  answer       text        not null,
  answered_at  timestamptz not null,
  primary key (caller, key)
);
create index idempotent_request_by_age on idempotent_request (answered_at);

-- Everything that happened with a client. What is known by its day only stands at the day's
-- beginning (UTC); key tells entries of one moment apart. Every branch gives the same types and
-- collations: only then does a search for one client reach the indexes behind it.
create view client_event (client_id, at, key, kind, action, channel, direction, detail, reason,
                          interaction_id) as
  select client_id::text, at::timestamptz,
    concat_ws(' ', 'CONTACT', action, channel, status, campaign, nth) collate "C",
    'CONTACT'::text, action::text collate "C", channel::text collate "C",
    direction collate "C", status collate "C", campaign collate "C", null::uuid
  from contact
  union all
  select client_id::text, at::timestamptz,
    concat_ws(' ', 'RESPONSE', action, channel, outcome, reason) collate "C",
    'RESPONSE', action::text collate "C", channel::text collate "C",
    null::text, outcome collate "C", reason collate "C", interaction_id
  from response
  union all
  select client_id::text, decided_at, ('PROPOSAL ' || interaction_id) collate "C",
    'PROPOSAL', array_to_string(proposed, ', ') collate "C", channel collate "C",
    direction collate "C", case when control then 'HELD_OUT' end collate "C", null::text,
    interaction_id
  from interaction
  union all
  select client_id::text, opened_on::timestamp at time zone 'UTC',
    concat_ws(' ', 'COMPLAINT', topic) collate "C",
    'COMPLAINT', null::text, null::text, null::text, status collate "C",
    topic::text collate "C", null::uuid
  from complaint
  union all
  select client_id::text, answered_on::timestamp at time zone 'UTC',
    concat_ws(' ', 'SURVEY', survey, question, wave) collate "C",
    'SURVEY', survey::text collate "C", null::text, null::text, answer collate "C",
    question::text collate "C", null::uuid
  from survey_answer
  union all
  select client_id::text, opened_on::timestamp at time zone 'UTC',
    ('HOLDING_OPENED ' || account) collate "C",
    'HOLDING_OPENED', null::text, null::text, null::text, product::text collate "C",
    account::text collate "C", null::uuid
  from holding where opened_on is not null
  union all
  select client_id::text, closed_on::timestamp at time zone 'UTC',
    ('HOLDING_CLOSED ' || account) collate "C",
    'HOLDING_CLOSED', null::text, null::text, null::text, product::text collate "C",
    account::text collate "C", null::uuid
  from holding where closed_on is not null;
