-- A document is written again whenever it changes, a large one often. To compress those beyond 2 kB each time took PostgreSQL a quarter of what
-- it spent under load; they are kept as they are, in blocks beside the table.
alter table view_documents alter column body set storage external;
