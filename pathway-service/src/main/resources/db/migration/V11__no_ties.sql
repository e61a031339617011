-- Who has a relationship with a client is asked of referral-service at each read; what follows from events came a moment late.
drop table client_tie;
