#pragma once

namespace caesar {

/// What people query a run database by; README.md explains their columns.
/// Times are seconds but where a name says otherwise.
inline constexpr const char* journal_views = R"(
CREATE VIEW evaluations AS
SELECT sequence, level, problem, sample, turn,
       json_extract(body, '$.outcome') AS outcome,
       json_extract(body, '$.outcome') = 'correct' AS correct,
       json_extract(body, '$.compiled') AS compiled,
       json_extract(body, '$.compat') AS compat,
       json_extract(body, '$.strict') AS strict,
       json_extract(body, '$.phase') AS phase,
       json_extract(body, '$.error_name') AS error_name,
       json_extract(body, '$.runtime.mean') / 1e6 AS runtime_ms,
       json_extract(body, '$.reference.mean') / 1e6 AS reference_ms,
       json_extract(body, '$.reference.mean') * 1.0
         / json_extract(body, '$.runtime.mean') AS speedup,
       json_extract(body, '$.device') AS device,
       json_extract(body, '$.hardware') AS hardware,
       json_extract(body, '$.device_time') / 1e9 AS device_seconds,
       at_ns / 1e9 AS at
FROM events WHERE kind = 'judged';

CREATE VIEW turns AS
SELECT level, problem, sample, turn,
       max(CASE kind WHEN 'prompted' THEN at_ns / 1e9 END) AS prompted_at,
       max(CASE kind WHEN 'replied' THEN at_ns / 1e9 END) AS replied_at,
       max(CASE kind WHEN 'built' THEN at_ns / 1e9 END) AS built_at,
       max(CASE kind WHEN 'judged' THEN at_ns / 1e9 END) AS judged_at,
       max(CASE kind WHEN 'replied'
           THEN json_extract(body, '$.model') END) AS model,
       max(CASE kind WHEN 'replied'
           THEN json_extract(body, '$.prompt_tokens') END) AS prompt_tokens,
       max(CASE kind WHEN 'replied'
           THEN json_extract(body, '$.cached_tokens') END) AS cached_tokens,
       max(CASE kind WHEN 'replied'
           THEN json_extract(body, '$.completion_tokens') END)
         AS completion_tokens,
       max(CASE kind WHEN 'replied'
           THEN json_extract(body, '$.picodollars') / 1e12 END) AS dollars,
       sum(kind = 'asked_again') AS asked_again,
       max(CASE kind WHEN 'built'
           THEN json_extract(body, '$.status') END) AS build,
       max(CASE kind WHEN 'built'
           THEN json_extract(body, '$.took') / 1e9 END) AS build_seconds,
       max(CASE kind WHEN 'judged'
           THEN json_extract(body, '$.outcome') END) AS outcome,
       max(CASE kind WHEN 'judged'
           THEN json_extract(body, '$.runtime.mean') / 1e6 END) AS runtime_ms,
       max(CASE kind WHEN 'judged'
           THEN json_extract(body, '$.reference.mean') / 1e6 END)
         AS reference_ms,
       max(CASE kind WHEN 'judged'
           THEN json_extract(body, '$.reference.mean') * 1.0
                / json_extract(body, '$.runtime.mean') END) AS speedup
FROM events WHERE turn > 0 GROUP BY level, problem, sample, turn;

CREATE VIEW spend AS
SELECT json_extract(body, '$.model') AS model,
       count(*) AS replies,
       sum(json_extract(body, '$.attempts')) AS requests,
       sum(json_extract(body, '$.prompt_tokens')
           + json_extract(body, '$.wasted_prompt_tokens')) AS prompt_tokens,
       sum(json_extract(body, '$.cached_tokens')) AS cached_tokens,
       sum(json_extract(body, '$.completion_tokens')
           + json_extract(body, '$.wasted_completion_tokens'))
         AS completion_tokens,
       sum(json_extract(body, '$.picodollars')) / 1e12 AS dollars
FROM events WHERE kind = 'replied' GROUP BY 1;

CREATE VIEW trajectories AS
SELECT t.level, t.problem, t.sample, t.turns, t.replies, t.evaluations,
       t.asked_again,
       coalesce(t.last_finished > t.last_prompted, 0) AS finished,
       t.dollars, t.device_seconds,
       json_extract(f.body, '$.best_turn') AS best_turn,
       json_extract(f.body, '$.correct') AS correct,
       json_extract(f.body, '$.runtime.mean') / 1e6 AS runtime_ms,
       json_extract(f.body, '$.reference.mean') / 1e6 AS reference_ms,
       t.latest
FROM (
  SELECT level, problem, sample,
         max(turn) AS turns,
         sum(kind = 'replied') AS replies,
         sum(kind = 'judged') AS evaluations,
         sum(kind = 'asked_again') AS asked_again,
         max(CASE kind WHEN 'finished' THEN sequence END) AS last_finished,
         max(CASE kind WHEN 'prompted' THEN sequence ELSE 0 END)
           AS last_prompted,
         sum(CASE kind WHEN 'replied'
             THEN json_extract(body, '$.picodollars') / 1e12 ELSE 0 END)
           AS dollars,
         sum(CASE kind WHEN 'judged'
             THEN json_extract(body, '$.device_time') / 1e9 ELSE 0 END)
           AS device_seconds,
         max(at_ns) / 1e9 AS latest
  FROM events GROUP BY level, problem, sample) t
LEFT JOIN events f ON f.sequence = t.last_finished;
)";

} // namespace caesar
