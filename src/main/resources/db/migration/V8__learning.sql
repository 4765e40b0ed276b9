-- Models of propensity: each training adds a version, none is changed. The newest of an action that
-- passed its validation is the one that decides.
create table propensity_model (
  version    bigint generated always as identity primary key,
  action     code        not null,
  trained_at timestamptz not null,
  contacts   integer     not null check (contacts > 0),
  positives  integer     not null check (positives between 0 and contacts),
  passed     boolean     not null,
  validation json        not null,
  model      json        not null
);

create index propensity_model_of_action on propensity_model (action, version desc) where passed;

create trigger propensity_model_is_append_only before update or delete on propensity_model
  for each row execute function refuse_rewriting();
