-- Finds what is waited for, and whether it was told of already that the wait is overdue.
create index step_waiting on step (waiting_since) where waiting_since is not null;
create index journal_of_overdue on journal (subject, type)
    where type in ('org.clientpathways.silence.noticed.v1', 'org.clientpathways.wait.target-passed.v1');
