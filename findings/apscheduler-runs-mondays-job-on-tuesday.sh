#!/usr/bin/env bash
# APScheduler runs the crontab line "0 6 * * 1" on Tuesdays, and "0 6 * * 1-5" from Tuesday to Saturday.
#
# POSIX (crontab): the day of the week is 0 to 6 with 0 for Sunday. CronTrigger.from_crontab takes "a standard crontab
# expression", says its documentation, and one would guess that 1 is Monday. The numbers are passed on as they are to
# the trigger, which counts from Monday as 0, so that each job runs a day late and no line is an error. A day of the
# month next to a day of the week has to match as well, where POSIX says that either is enough.
# A feed that is to be polled on working days is polled on Saturday and not on Monday.
set -euo pipefail
. "$(dirname "$(realpath "$0")")/lib/finding.sh"

debian_files python3-apscheduler 3.9.1-2
debian_files python3-tz 2022.7.1-4
debian_files python3-tzlocal 4.2-1
cat >probe.py <<'PY'
import sys
from datetime import datetime, timezone
sys.path[:0] = [f'{name}/usr/lib/python3/dist-packages' for name in ('python3-apscheduler', 'python3-tz', 'python3-tzlocal')]
from apscheduler.triggers.cron import CronTrigger

for line in ('0 6 * * mon', '0 6 * * 1', '0 6 * * 1-5', '0 6 * * 0', '0 6 1 * 1'):
    trigger, run, runs = CronTrigger.from_crontab(line, timezone=timezone.utc), None, []
    for _ in range(5):
        run = trigger.get_next_fire_time(run, run or datetime(2026, 3, 1, 12, tzinfo=timezone.utc))
        runs.append(f'{run:%a %-d %b}')
    print(f'{line}: {", ".join(runs)}')
PY
expected '0 6 * * 1: Mon 2 Mar, Mon 9 Mar ...; 0 6 * * 1-5: Mon 2 Mar to Fri 6 Mar; 0 6 1 * 1: Mon 2 Mar, Mon 9 Mar ...'
verdict '0 6 * * mon: Mon 2 Mar, Mon 9 Mar, Mon 16 Mar, Mon 23 Mar, Mon 30 Mar
0 6 * * 1: Tue 3 Mar, Tue 10 Mar, Tue 17 Mar, Tue 24 Mar, Tue 31 Mar
0 6 * * 1-5: Tue 3 Mar, Wed 4 Mar, Thu 5 Mar, Fri 6 Mar, Sat 7 Mar
0 6 * * 0: Mon 2 Mar, Mon 9 Mar, Mon 16 Mar, Mon 23 Mar, Mon 30 Mar
0 6 1 * 1: Tue 1 Sep, Tue 1 Dec, Tue 1 Jun, Tue 1 Feb, Tue 1 Aug' "$(/usr/bin/python3 -W ignore probe.py)"
