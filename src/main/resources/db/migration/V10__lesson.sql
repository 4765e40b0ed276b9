-- What is learned from, kept up to date by what changed, so that nothing is ever recounted as a whole.

-- One contact that may have reached somebody, and whether it was answered in favour. Its numbers are
-- those that are in learned_count: when they change, the difference is added there.
create table lesson (
  client_id   key_text not null,
  action      code     not null,
  at          moment   not null,
  channel     channel,
  nth         integer  not null,
  nth_from    integer  not null,
  positive    boolean  not null,
  peer_groups text[]   not null,
  constraint lesson_once unique nulls not distinct (client_id, action, at, channel)
);
comment on column lesson.nth is 'The how-manieth contact about the action within the window it was.';
comment on column lesson.nth_from is
  'Below nth where the number of a campaign tells of contacts in vain whose days are lost.';
comment on column lesson.peer_groups is
  'The segments that the decision had concluded, as SCHEME NAME; or "occupation" and the code where no decision is known.';

-- Histories that have changed since lessons were drawn from them; a row is gone once they are.
create table lesson_due (client_id key_text not null, action code not null);

create function draw_lessons_of_contacts() returns trigger language plpgsql as $$
begin
  insert into lesson_due (client_id, action)
  select distinct client_id, action from written where action is not null and direction = 'OUTBOUND';
  return null;
end $$;

create function draw_lessons_of_responses() returns trigger language plpgsql as $$
begin
  insert into lesson_due (client_id, action)
  select distinct client_id, action from written
  where outcome in ('INTERESTED', 'ACCEPTED', 'CONVERTED');
  return null;
end $$;

create trigger contact_teaches after insert on contact
  referencing new table as written for each statement execute function draw_lessons_of_contacts();
create trigger response_teaches after insert on response
  referencing new table as written for each statement execute function draw_lessons_of_responses();

-- How often clients were contacted and answered in favour: the sum of all rows up to a version is what
-- was learned then. Rows with nth = 0 count contacts, of all clients (peer_group '') or of a group;
-- the others count the n-th contacts of a client, on all channels.
create table learned_count (
  version    bigint  not null,
  action     code    not null,
  channel    channel,
  peer_group text    not null,
  nth        integer not null,
  month      date    not null,
  contacts   bigint  not null,
  positives  bigint  not null
);
create index learned_count_by_version on learned_count (version);

-- What is learned now. The one row is locked by whoever learns, so versions follow one another.
-- Rows of learned_count up to gathered_at may have been gathered into fewer.
create table learned_state (
  one         boolean primary key default true check (one),
  version     bigint  not null,
  gathered_at bigint  not null,
  models      bigint  not null,
  window_days integer not null
);
insert into learned_state values (true, 0, 0, 0, 90);

-- A model that may decide is learned as well.
create function learn_model() returns trigger language plpgsql as $$
begin
  update learned_state set version = version + 1, models = models + 1;
  notify heed_learned;
  return null;
end $$;
create trigger model_is_learned after insert on propensity_model
  for each row when (new.passed) execute function learn_model();

insert into lesson_due (client_id, action)
select distinct client_id, action from contact where action is not null and direction = 'OUTBOUND';
