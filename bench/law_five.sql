-- Five awards of the law of 01/03/2026 for the year 2025, as plain SQL over the tables of bench_law: who is eligible.
-- A year counts where it begins on or after the end of a discipline.
.timer on
CREATE TEMP TABLE counted AS
SELECT p.id, r.year, r.rank FROM person p JOIN rating r ON r.person = p.id
WHERE r.year BETWEEN 2021 AND 2025 AND (p.ends = '' OR r.year || '-01-01' >= p.ends);
CREATE INDEX counted_of ON counted (id, year);

SELECT 'LDTT', COUNT(*) FROM person p JOIN rating r ON r.person = p.id AND r.year = 2025
WHERE r.rank >= 2 AND p.joined <= '2025-07-01' AND (p.ends = '' OR p.ends <= '2025-01-01');

SELECT 'CSTDCS', COUNT(*) FROM person p JOIN rating r ON r.person = p.id AND r.year = 2025
WHERE r.rank >= 2 AND p.joined <= '2025-07-01' AND (p.ends = '' OR p.ends <= '2025-01-01')
  AND (r.rank = 3 OR EXISTS (SELECT 1 FROM work w WHERE w.person = p.id AND w.year = 2025));

SELECT 'BK_UBT', COUNT(*) FROM person p
WHERE (SELECT COUNT(*) FROM counted c WHERE c.id = p.id AND c.year >= 2024 AND c.rank = 3) = 2
  AND (SELECT COUNT(*) FROM work w WHERE w.person = p.id AND w.year BETWEEN 2024 AND 2025
         AND NOT EXISTS (SELECT 1 FROM award a WHERE a.person = p.id AND a.initiative = w.id)
         AND NOT EXISTS (SELECT 1 FROM award a WHERE a.person = p.id AND a.code = 'CSTDCS' AND a.year = w.year
                           AND a.initiative = '' AND a.basis IN ('', 'initiative'))) >= 2
  AND NOT EXISTS (SELECT 1 FROM award a WHERE a.person = p.id AND a.code = 'BK_UBT' AND a.year >= 2024);

SELECT 'BK_TTG', COUNT(*) FROM person p
WHERE EXISTS (SELECT 1 FROM award a WHERE a.person = p.id AND a.code IN ('BK_UBT', 'BK_BT'))
  AND (SELECT COUNT(*) FROM counted c WHERE c.id = p.id AND c.rank >= 2) = 5
  AND (SELECT COUNT(DISTINCT a.year) FROM award a WHERE a.person = p.id AND a.code = 'CSTDCS' AND a.year >= 2021
         AND (p.ends = '' OR a.year || '-01-01' >= p.ends)) >= 3
  AND NOT EXISTS (SELECT 1 FROM award a WHERE a.person = p.id AND a.code = 'BK_TTG' AND a.year >= 2021);

SELECT 'HCLD3', COUNT(*) FROM person p
WHERE EXISTS (SELECT 1 FROM award a WHERE a.person = p.id AND a.code = 'BK_TTG' AND a.decided < '2021-01-01')
  AND (SELECT COUNT(*) FROM counted c WHERE c.id = p.id AND c.rank >= 2) = 5
  AND (SELECT COUNT(*) FROM counted c WHERE c.id = p.id AND c.rank = 3) >= 1
  AND (SELECT COUNT(DISTINCT a.year) FROM award a WHERE a.person = p.id AND a.code = 'CSTDCS' AND a.year >= 2021
         AND (p.ends = '' OR a.year || '-01-01' >= p.ends)) >= 3;
