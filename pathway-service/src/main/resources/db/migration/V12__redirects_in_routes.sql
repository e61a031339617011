-- A value can be used only after the transaction that adds it: hence a migration of its own.
alter type spell_kind add value 'held-for-agreement' before 'awaiting-response';
alter type spell_ending add value 'sent' before 'accepted';
alter type spell_ending add value 'redirected' after 'declined';
