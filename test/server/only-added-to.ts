/** What the database says to whoever would change the log: a trigger in SQLite, a right that nobody has in PostgreSQL. */
export const onlyAddedTo = /only added to|permission denied for table audit_entry/;
