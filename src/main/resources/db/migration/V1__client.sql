-- The profile: what the institution knows of each client. The checks mirror those of the records in
-- heed.client.fact, so that no way in can store what a decision could not read. PostgreSQL 15 or
-- newer (unique nulls not distinct). Keys sort by bytes (collate "C"): the same order everywhere.

create domain key_text as text collate "C" check (char_length(value) between 1 and 64);
create domain code as text collate "C" check (value ~ '^[A-Z][A-Z0-9_]{0,63}$');
create domain language_code as text collate "C" check (value ~ '^[a-z]{2}$');
create domain amount as numeric check (value between 0 and 1e15);
create domain signed_amount as numeric check (value between -1e15 and 1e15);
create domain share as numeric check (value between 0 and 1);
create domain day as date check (value between date '1900-01-01' and date '2199-12-31');
create domain moment as timestamptz
  check (value >= timestamptz '1900-01-01 00:00Z' and value < timestamptz '2200-01-01 00:00Z');
create domain channel as text collate "C" check (value in
  ('BRANCH', 'OFFICER_VISIT', 'GROUP_MEETING', 'CALL', 'SMS', 'WHATSAPP', 'APP', 'USSD', 'EMAIL',
   'LETTER', 'POSTER'));

create table client (
  id key_text primary key,
  external_id key_text unique,
  name text check (char_length(name) between 1 and 200),
  phone text check (char_length(phone) between 1 and 32),
  gender text not null default 'UNKNOWN' check (gender in ('FEMALE', 'MALE', 'OTHER', 'UNKNOWN')),
  age_years integer check (age_years between 0 and 130),
  area text not null default 'UNKNOWN'
    check (area in ('URBAN', 'PERI_URBAN', 'RURAL', 'UNKNOWN')),
  language language_code,
  occupation code,
  education code,
  marital_status text not null default 'UNKNOWN'
    check (marital_status in ('SINGLE', 'MARRIED', 'DIVORCED', 'WIDOWED', 'UNMARRIED', 'UNKNOWN')),
  tenure_months integer check (tenure_months between 0 and 1200),
  status text not null default 'ACTIVE' check (status in ('PENDING', 'ACTIVE', 'CLOSED')),
  risk_band text not null default 'UNKNOWN'
    check (risk_band in ('LOW', 'MEDIUM', 'HIGH', 'UNKNOWN')),
  branch text check (char_length(branch) <= 64),
  officer text check (char_length(officer) <= 64),
  version bigint not null default 1
);
comment on column client.version is 'The ETag: grows with every change to any part of the profile.';

create table household (
  client_id key_text primary key references client (id),
  size integer check (size between 1 and 60),
  dependants integer check (dependants between 0 and 60),
  school_age_children integer check (school_age_children between 0 and 30),
  income_per_month amount,
  essential_expenses_per_month amount,
  other_debt_per_month amount,
  assessed_on day
);

create table holding (
  client_id key_text not null references client (id),
  account key_text not null,
  product code not null,
  family text not null check (family in
    ('LOAN', 'SAVINGS', 'CURRENT', 'TERM_DEPOSIT', 'INSURANCE', 'WALLET', 'CARD', 'TRAINING')),
  status text not null default 'ACTIVE'
    check (status in ('PENDING', 'ACTIVE', 'DORMANT', 'IN_DEFAULT', 'CLOSED')),
  opened_on day,
  closed_on day,
  balance signed_amount,
  last_activity_on day,
  margin_past12_months signed_amount,
  original_on day,
  primary key (client_id, account)
);
comment on column holding.original_on is
  'Samples only: opened_on (where unknown, last_activity_on) before the set was shifted to today.';

create table loan_account (
  client_id key_text not null references client (id),
  account key_text not null,
  purpose code,
  principal amount,
  outstanding amount,
  instalment_per_month amount,
  paid_share share,
  days_past_due integer check (days_past_due between 0 and 36500),
  worst_days_past_due12_months integer
    check (worst_days_past_due12_months between 0 and 36500),
  cycle integer check (cycle between 1 and 200),
  matures_on day,
  times_rescheduled integer check (times_rescheduled between 0 and 50),
  written_off boolean not null default false,
  primary key (client_id, account)
);

-- History. One row is one event, known by all that is known of it: the same event sent twice is
-- stored once. The unique index also serves the newest-first reading of one client.
create table contact (
  client_id key_text not null references client (id),
  at moment not null,
  action code,
  channel channel,
  direction text not null default 'OUTBOUND' check (direction in ('INBOUND', 'OUTBOUND')),
  status text not null default 'UNKNOWN' check (status in
    ('SENT', 'DELIVERED', 'REACHED', 'NOT_REACHED', 'FAILED', 'UNKNOWN')),
  campaign text collate "C" check (char_length(campaign) <= 64),
  nth integer check (nth between 1 and 1000),
  original_on day,
  constraint contact_once unique nulls not distinct
    (client_id, at, action, channel, direction, status, campaign, nth)
);
comment on column contact.original_on is
  'Samples only: the date before the set was shifted to today.';

create table response (
  client_id key_text not null references client (id),
  at moment not null,
  action code not null,
  channel channel,
  outcome text not null check (outcome in
    ('SHOWN', 'INTERESTED', 'ACCEPTED', 'CONVERTED', 'DECLINED', 'CALL_BACK', 'NOT_REACHED',
     'COMPLAINED', 'OPTED_OUT')),
  reason text check (reason in
    ('PRICE', 'TIMING', 'NO_NEED', 'HAS_ELSEWHERE', 'DISTRUST', 'CANNOT_AFFORD', 'OTHER')),
  original_on day,
  constraint response_once unique nulls not distinct
    (client_id, at, action, channel, outcome, reason)
);
comment on column response.original_on is
  'Samples only: the date before the set was shifted to today.';

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
  raise exception '% is history: rows are added, never changed or removed', tg_table_name;
end $$;

create trigger contact_is_history before update or delete on contact
  for each row execute function refuse_change_of_history();
create trigger response_is_history before update or delete on response
  for each row execute function refuse_change_of_history();

create table consent (
  client_id key_text not null references client (id),
  purpose text collate "C" not null
    check (purpose in ('SERVICE', 'MARKETING', 'PROFILING', 'RESEARCH')),
  channel channel,
  status text not null check (status in ('GIVEN', 'WITHDRAWN', 'OPTED_OUT')),
  constraint consent_once unique nulls not distinct (client_id, purpose, channel)
);
comment on column consent.channel is 'Null: all channels.';

create function keep_opt_out() returns trigger language plpgsql as $$
begin
  return null;
end $$;
comment on function keep_opt_out() is
  'OPTED_OUT is for ever: whatever would change or remove it passes by without effect.';

create trigger opt_out_is_for_ever before update or delete on consent
  for each row when (old.status = 'OPTED_OUT') execute function keep_opt_out();

create table survey_answer (
  client_id key_text not null references client (id),
  survey code not null,
  question code not null,
  answer text not null check (char_length(answer) <= 2000),
  answered_on day not null,
  wave text collate "C" check (wave in ('BASELINE', 'FOLLOW_UP', 'EXIT')),
  constraint survey_answer_once unique nulls not distinct
    (client_id, survey, question, answered_on, wave)
);

create table poverty_score (
  client_id key_text not null references client (id),
  scorecard key_text not null,
  line text collate "C" check (char_length(line) <= 64),
  score integer check (score between 0 and 100),
  poverty_likelihood share,
  constraint poverty_score_once unique nulls not distinct (client_id, scorecard, line)
);

create table life_event (
  client_id key_text not null references client (id),
  kind code not null,
  "on" day not null,
  primary key (client_id, kind, "on")
);

create table complaint (
  client_id key_text not null references client (id),
  opened_on day not null,
  topic code,
  status text not null default 'OPEN' check (status in ('OPEN', 'RESOLVED')),
  constraint complaint_once unique nulls not distinct (client_id, opened_on, topic)
);

-- Search: every beginning by which the desk may look for a client, folded: small letters, no
-- accents, a telephone number as its digits. One range scan finds a page in order.
create table client_term (
  client_id key_text not null references client (id),
  term text collate "C" not null,
  primary key (client_id, term)
);
create index client_term_by_term on client_term (term, client_id);

create function folded(written text) returns text language sql immutable parallel safe as $$
  select regexp_replace(lower(normalize(written, nfkd)), '[\u0300-\u036f]', '', 'g')
$$;

create function client_terms(id text, external_id text, name text, phone text)
returns setof text language sql immutable as $$
  select distinct term from (
    select folded(id)
    union all select folded(external_id)
    union all select regexp_split_to_table(folded(name), '[[:space:],]+')
    union all select regexp_split_to_table(folded(name), '[[:space:],.''-]+')
    union all select regexp_replace(phone, '[^0-9]', '', 'g')
  ) terms (term)
  where term <> ''
$$;

create function store_client_terms() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    delete from client_term t using written w join before b on b.id = w.id
    where t.client_id = w.id
      and (w.external_id, w.name, w.phone) is distinct from (b.external_id, b.name, b.phone);
    insert into client_term (client_id, term)
    select w.id, term
    from written w
      join before b on b.id = w.id,
      client_terms(w.id, w.external_id, w.name, w.phone) term
    where (w.external_id, w.name, w.phone) is distinct from (b.external_id, b.name, b.phone);
  else
    insert into client_term (client_id, term)
    select w.id, term from written w, client_terms(w.id, w.external_id, w.name, w.phone) term;
  end if;
  return null;
end $$;

create trigger client_terms_of_new after insert on client
  referencing new table as written
  for each statement execute function store_client_terms();
create trigger client_terms_of_changed after update on client
  referencing old table as before new table as written
  for each statement execute function store_client_terms();

-- A sample set that is loaded; its row is written in the same transaction as its clients.
create table sample_load (
  name text primary key,
  clients integer not null,
  shifted_by_days integer not null,
  loaded_at timestamptz not null
);
