-- What was decided for whom: append-only, partitioned by month of decided_at (UTC).
create table interaction (
  interaction_id uuid        not null,
  decided_at     timestamptz not null,
  client_id      text        not null,
  release        text        not null,
  channel        text,
  direction      text        not null,
  control        boolean     not null,
  input          json        not null,
  decision       json        not null,
  primary key (interaction_id, decided_at)
) partition by range (decided_at);

create index interaction_of_client on interaction (client_id, decided_at desc);

-- Makes the partition of the month that the given day lies in, unless it is there. Two callers at
-- the same moment wait for each other.
create function ensure_interaction_month(day date) returns void language plpgsql as $$
declare
  month_start timestamptz := date_trunc('month', day::timestamp) at time zone 'UTC';
  month_end   timestamptz := (date_trunc('month', day::timestamp) + interval '1 month') at time zone 'UTC';
  partition   text        := 'interaction_' || to_char(day, 'YYYY_MM');
begin
  perform pg_advisory_xact_lock(hashtext('ensure_interaction_month'));
  if to_regclass(partition) is null then
    execute format(
      'create table %I partition of interaction for values from (%L) to (%L)',
      partition, month_start, month_end);
  end if;
end
$$;

-- History is never rewritten.
create function refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end
$$;

create trigger interaction_is_append_only before update on interaction
  for each row execute function refuse_rewriting();
