package heed.testing;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Clients with a history of decisions, contacts and answers that is made up, but always the same
 * for the same numbers: as if Heed had been asked and answered for a while.
 */
public final class MadeHistory {
  private final Handle handle;
  private final Instant end;
  private final int days;

  private MadeHistory(Handle handle, Instant end, int days) {
    this.handle = handle;
    this.end = end;
    this.days = days;
  }

  /**
   * Fills an empty database.
   *
   * @param days over which the interactions are spread, up to the end
   */
  public static void fill(Jdbi jdbi, int clients, int interactions, int days, Instant end) {
    jdbi.useTransaction(
        handle -> {
          MadeHistory history = new MadeHistory(handle, end, days);
          history.makeClients(clients);
          history.makeInteractions(clients, interactions);
          history.answerThem();
        });
    jdbi.useHandle(handle -> handle.execute("analyze"));
  }

  private void makeClients(int clients) {
    handle.execute(
        """
        create temp table person on commit drop as
        select n, 'c' || n as id, abs(hashtext('person' || n)) as h from generate_series(1, ?) n
        """,
        clients);
    handle.execute(
        """
        insert into client (id, name, gender, age_years, area, tenure_months, status)
        select id, 'Client ' || n,
          case when h % 100 < 61 then 'FEMALE' when h % 100 < 97 then 'MALE' else 'UNKNOWN' end,
          19 + h / 7 % 52,
          case h / 3 % 5 when 0 then 'RURAL' when 1 then 'RURAL' when 2 then 'PERI_URBAN'
            else 'URBAN' end,
          h / 11 % 80, case when h / 5 % 20 = 0 then 'CLOSED' else 'ACTIVE' end
        from person
        """);
    handle.execute(
        """
        insert into poverty_score (client_id, scorecard, line, score, poverty_likelihood)
        select id, 'PPI', '3.65 a day', 100 - h % 100, round((h % 100) * 0.006, 3)
        from person where h % 3 = 0
        """);
    handle.execute(
        """
        insert into complaint (client_id, opened_on, topic, status)
        select id, ?::date - h % 90, 'SERVICE', case when h / 13 % 4 = 0 then 'OPEN' else 'RESOLVED' end
        from person where h % 40 = 0
        """,
        end.toString());
    handle.execute(
        """
        insert into survey_answer (client_id, survey, question, answer, answered_on)
        select id, 'SATISFACTION', 'NPS', least(10, 3 + h % 6 + h / 17 % 4)::text, ?::date - h % 80
        from person where h % 4 = 0
        union all
        select id, 'SATISFACTION', 'CSAT', (2 + h / 19 % 4)::text, ?::date - h % 80
        from person where h % 4 = 0
        """,
        end.toString(), end.toString());
  }

  /** Keys are those that Heed gives: they carry their time. */
  private void makeInteractions(int clients, int interactions) {
    for (int month = days / 28 + 1; month >= 0; month--) {
      handle.execute(
          "select ensure_history_month((?::timestamptz at time zone 'UTC'"
              + " - ? * interval '1 month')::date)",
          end.toString(),
          month);
    }
    handle.execute(
        """
        create temp table made on commit drop as
        select i, person.id as client_id, person.h as person,
          abs(hashtext('made' || i)) as h,
          date_trunc('milliseconds', ?::timestamptz - (?::bigint - i) * (? * interval '1 day' / ?)) as at,
          array['EDUCATION_LOAN', 'SAVINGS_GOAL', 'MICRO_INSURANCE', 'WALLET_ACTIVATION',
            'TERM_DEPOSIT', 'LOAN_RENEWAL', 'RETENTION_CALL', 'LITERACY_COURSE', 'WINBACK'] as actions,
          array['CALL', 'CALL', 'SMS', 'WHATSAPP', 'OFFICER_VISIT', 'LETTER'] as channels,
          array['SCHOOL_FEES_MOTHERS', 'MARKET_TRADERS', 'SAVERS', 'NEWCOMERS', 'LONG_STANDING',
            'RURAL_HOUSEHOLDS'] as groups
        from generate_series(1, ?) i
          join person on person.n = 1 + abs(hashtext('who' || i)) % ?
        """,
        end.toString(), interactions, days, interactions, interactions, clients);
    handle.execute(
        """
        alter table made add column id uuid, add column action text, add column second text,
          add column channel text, add column direction text, add column control boolean
        """);
    handle.execute(
        """
        update made set
          id = (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '70008'
            || lpad(to_hex(i), 15, '0'))::uuid,
          action = actions[1 + least(h % 9, h / 9 % 9, person % 9)],
          second = actions[1 + least(h % 9, h / 9 % 9, person % 9) + 1],
          channel = channels[1 + h / 81 % 6],
          direction = case when h / 500 % 4 = 0 then 'INBOUND' else 'OUTBOUND' end,
          control = person % 20 = 0
        """);
    handle.execute("update made set second = 'NO_ACTION' where second is null");
    handle.execute(
        """
        insert into interaction (interaction_id, decided_at, client_id, release, channel, direction,
          control, proposed, input, decision)
        select id, at, client_id, 'r', channel, direction, control, array[action, second], '{}',
          json_build_object('client', json_build_object(
              'segments', (select coalesce(json_agg(json_build_object('scheme', 'SOCIAL', 'name', groups[s])), '[]')
                from generate_series(1, 6) s where (person / (s * 31)) % (s + 1) = 0),
              'value', json_build_object('current', round(person % 400 - 40.0, 2),
                'potential', person % 90, 'lifetime', person % 1500, 'churnLikelihood', 0.1,
                'tier', (array['HIGH', 'MEDIUM', 'MEDIUM', 'LOW', 'LOW', 'NEGATIVE'])[1 + person % 6]),
              'capacity', json_build_object('headroomPerMonth', 60, 'freshness', 'FRESH')),
            'recommendations', json_build_array(
              json_build_object('rank', 1, 'action', action, 'channel', channel),
              json_build_object('rank', 2, 'action', second, 'channel', channel)),
            'control', control,
            'heldOut', case when control then json_build_array(action) else '[]'::json end)
        from made
        """);
  }

  /** Two in three proposals are answered; the more often one was asked, the less one says yes. */
  private void answerThem() {
    handle.execute(
        """
        create temp table answered on commit drop as
        select *, case when h / 1000 % 100 < 12 and direction = 'OUTBOUND' then 'NOT_REACHED'
            when luck < chance * 0.45 then 'CONVERTED' when luck < chance * 0.8 then 'ACCEPTED'
            when luck < chance then 'INTERESTED' when luck < 98 then 'DECLINED'
            when luck = 98 then 'CALL_BACK' else 'COMPLAINED' end as outcome
        from (
          select *, abs(hashtext('luck' || i)) % 100 as luck,
            (array[24, 21, 15, 28, 11, 30, 38, 13, 8])[array_position(actions, action)]
              * (array[1.2, 0.6, 0.7, 1.4, 0.4])[array_position(array['CALL', 'SMS', 'WHATSAPP',
                'OFFICER_VISIT', 'LETTER'], channel)]
              * 0.72 ^ (least(6, nth) - 1) + 1 as chance
          from (
            select *, row_number() over (partition by client_id, action order by at) as nth
            from made where not control and h / 300 % 3 < 2) numbered) told
        """);
    handle.execute(
        """
        insert into answer (answer_id, recorded_at, interaction_id, decided_at, client_id, action,
          channel, outcome, reason, at, recorded_by)
        select id, at + h % 300 * interval '1 second', id, at, client_id, action, channel, outcome,
          case when outcome = 'DECLINED' then (array['PRICE', 'TIMING', 'NO_NEED'])[1 + h % 3] end,
          at + h % 300 * interval '1 second', 'made'
        from answered where at + h % 300 * interval '1 second' <= ?::timestamptz
        """,
        end.toString());
    handle.execute(
        """
        insert into response (client_id, at, action, channel, outcome, reason, interaction_id)
        select client_id, at, action, channel, outcome, reason, interaction_id
        from answer on conflict do nothing
        """);
    handle.execute(
        """
        insert into contact (client_id, at, action, channel, status)
        select client_id, decided_at, action, channel,
          case when outcome = 'NOT_REACHED' then 'NOT_REACHED' else 'REACHED' end
        from answer join interaction using (interaction_id, decided_at, client_id, channel)
        where direction = 'OUTBOUND' on conflict do nothing
        """);
  }
}
