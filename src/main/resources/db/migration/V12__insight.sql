-- What measures are counted from. Everything here follows from interaction, contact and response and
-- can be made again from them: a decision as one narrow row, a contact with what came of it, and
-- tallies of contacts by day and by month, kept up to date as history grows.

-- One row for each interaction, without its JSON.
create table insight_decision (
  interaction_id uuid             not null primary key,
  decided_at     timestamptz      not null,
  client_id      text collate "C" not null,
  direction      text             not null,
  tier           text             not null,
  segments       text[]           not null,
  held_out       text[]           not null
);
create index insight_decision_of_client on insight_decision (client_id, decided_at desc);

-- Decisions counted by their day (UTC).
create table insight_day (
  day             date    not null primary key,
  decisions       integer not null,
  held_out        integer not null,
  credit_offers   integer not null,
  beyond_capacity integer not null,
  stale_offers    integer not null
);
comment on column insight_day.beyond_capacity is
  'Offers of credit whose instalment the household could not carry.';
comment on column insight_day.stale_offers is 'Offers of credit without a fresh assessment.';

-- What is known of a client by her newest decision.
create table insight_client (
  client_id  text collate "C" not null primary key,
  decided_at timestamptz      not null,
  tier       text             not null,
  segments   text[]           not null,
  current    double precision not null,
  potential  double precision not null,
  lifetime   double precision not null
);

-- A contact about an action with what came of it: made anew whenever something is learned of this
-- client and action.
create table insight_contact (
  client_id text collate "C" not null,
  action    text        not null,
  at        timestamptz not null,
  channel   text        not null,
  tier      text        not null,
  segments  text[]      not null,
  nth       integer     not null,
  reached   boolean     not null,
  positive  boolean     not null,
  converted boolean     not null
);
comment on column insight_contact.nth is
  'The how manieth of the action that reached the client in 90 days, 10 for more; 0 if it did not.';
create index insight_contact_of on insight_contact (client_id, action, at);

-- Contacts counted, by day and by month (grain), for all clients (segment is empty) and for each
-- segment. A client is in several segments, so those do not add up.
create table insight_tally (
  segment   text collate "C" not null,
  grain     text collate "C" not null check (grain in ('DAY', 'MONTH')),
  day       date             not null,
  action    text collate "C" not null,
  channel   text collate "C" not null,
  tier      text collate "C" not null,
  nth       integer          not null,
  attempted integer          not null,
  reached   integer          not null,
  positive  integer          not null,
  converted integer          not null,
  primary key (segment, grain, day, action, channel, tier, nth)
) with (fillfactor = 80);

-- Words that occur, so that a filter can name what there is.
create table insight_word (
  kind text collate "C" not null check (kind in ('SEGMENT', 'ACTION')),
  word text collate "C" not null,
  primary key (kind, word)
);

-- How far interactions have been read; one row.
create table insight_mark (
  one     boolean     primary key default true check (one),
  read_to timestamptz not null
);
insert into insight_mark (read_to) values (timestamptz '-infinity');

-- Clients and actions of whom something new is known. Nothing here is unique, so that nobody who
-- writes history ever waits for another here.
create table insight_touched (
  number    bigint generated always as identity primary key,
  client_id text collate "C" not null,
  action    text collate "C" not null
);

create function touch_insight() returns trigger language plpgsql as $$
begin
  insert into insight_touched (client_id, action)
  select distinct client_id, action from added where action is not null;
  return null;
end $$;
create trigger contact_touches_insight after insert on contact
  referencing new table as added for each statement execute function touch_insight();
create trigger response_touches_insight after insert on response
  referencing new table as added for each statement execute function touch_insight();

insert into insight_touched (client_id, action)
select client_id, action from contact where action is not null
union
select client_id, action from response;

-- Answers of a time.
create index response_by_time on response (at) include (action, outcome);
