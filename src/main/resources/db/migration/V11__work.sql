-- Who calls whom today: at most one agent has a client at a time. A claim is kept until its day
-- ends; it is done once the client has answered anything since, which the facts say, not a column.
create table work_claim (
  client_id  key_text primary key,
  claim_id   uuid not null,
  agent      text not null,
  kind       text not null check (kind in ('CALL_BACK', 'WORTH_CALLING', 'OWN_CHOICE')),
  action     code,
  why        text,
  due_at     timestamptz,
  urgent     boolean not null default false,
  priority   double precision not null default 0,
  claimed_at timestamptz not null,
  expires_at timestamptz not null,
  given_back boolean not null default false
);
create index work_claim_of_agent on work_claim (agent, expires_at);
comment on column work_claim.why is
  'Of CALL_BACK what was noted when the client asked for it, else the reason of the best action.';

create function is_answered_since(client text, moment timestamptz) returns boolean
language sql stable as $$
  select exists (select from response where client_id = client and at >= moment)
$$;

create index answer_call_back on answer (call_back_at) where call_back_at is not null;
create index client_of_officer on client (officer) where officer is not null;

-- Clients in an order that has nothing to do with who they are, so that agents who begin at
-- different places meet different clients.
create index client_spread on client (hashtextextended(id, 0)) where status = 'ACTIVE';

-- How many rows the file has, so that progress is a share; null for files taken in before.
alter table import add column rows_total bigint check (rows_total >= rows_read);
