-- Clients from the number :from to the number :to, each with an agreement and a referral, one in 50 with an override. The
-- first 2,000 are of Larkshire Council, which refers them to Harbour Trust; all others are other agencies' affair, and have
-- their key workers at one of them.
create temporary table made on commit drop as
select n, md5('client ' || n)::uuid as id, md5('agreement ' || n)::uuid as agreement, md5('referral ' || n)::uuid as referral,
       case when n <= 2000 then 'larkshire-council' else 'other-' || 1 + n % 20 end as holder,
       case when n <= 2000 then 'harbour-trust' else 'other-' || 1 + (n + 1) % 20 end as receiver,
       case when n <= 2000 then 'larkshire-council' else 'county-wide' end as keeper,
       syllables[1 + hash % 20] || syllables[1 + hash / 20 % 20] as given,
       syllables[1 + hash / 400 % 20] || syllables[1 + hash / 8000 % 20] || syllables[1 + hash / 160000 % 20] as family,
       date '1940-01-01' + (hash % 27000)::int as born,
       'LK' || 1 + hash % 40 || ' ' || 1 + hash % 9 || chr(65 + (hash / 7 % 26)::int) || chr(65 + (hash / 182 % 26)::int) as postcode,
       timestamptz '2026-03-02 09:00Z' + n % 2000 * interval '10 minutes' as at
  from (select n, hashint8extended(n, 0) & 9223372036854775807 as hash from generate_series(:from, :to) n) numbered,
       (select array['ka', 'mo', 'ri', 'ste', 'lan', 'ber', 'ton', 'wil', 'har', 'dun', 'mac', 'fer', 'gus', 'son', 'ley',
                     'ing', 'bro', 'wn', 'tho', 'mas'] as syllables) words;
analyze made;

insert into client select id from made;
insert into client_holding
select id, holder, at, md5('worker ' || keeper || n % 20)::uuid, 'Kezia Larkin', keeper from made;
insert into client_identity select id, given, family, born, ' ' || family || ' ' || given from made;
insert into client_contact (client_id, postcode) select id, postcode from made;
insert into client_access_needs (client_id, language) select id, 'Polish' from made;
insert into client_characteristics select id, 'female' from made;
insert into client_external_id select id, 'housing', 'H' || n from made;

insert into agreement (id, client_id, purposes, categories, from_day, given_how, given_by, recorded_by, recorded_account,
                       recorded_at)
select agreement, id, '{referral,coordination}', '{identity,contact,needs,circumstances}', date '2026-01-01', 'spoken',
       'client', holder, id, at
  from made;
insert into agreement_recipient (agreement_id, place, agency) select agreement, 0, receiver from made;

insert into referral (id, client_id, service_id, referring_agency, receiving_agency, milestone, status, milestone_at, share,
                      shared, created_at, sent_at, clock_started_at)
select referral, id, md5('service ' || receiver)::uuid, holder, receiver, 1, 'sent', at,
       '{circumstances,contact,identity,needs}', '{circumstances,contact,identity,needs}', at, at, at
  from made;
insert into referral_request select referral, 'soon', 'public-task', id, 'Kezia Larkin' from made;
insert into referral_need select referral, 'housing' from made;
insert into referral_circumstances select referral, 'Must leave the flat by the end of May' from made;
insert into referral_milestone (referral_id, sequence, transition, status, occurred_at, recorded_at, agency, account,
                                account_name)
select referral, 1, 'send', 'sent', at, at, holder, id, 'Kezia Larkin' from made;
insert into referral_note (referral_id, sequence, note) select referral, 1, 'Please call in the morning' from made;

-- As though they waited too: the places alone are what the queries of waiting lists read.
insert into waiting_place (referral_id, waiting_since, service_id, on_list, priority, rank, review_on, given_priority,
                           given_review_on)
select referral, at, md5('service ' || receiver)::uuid, true, 'soon', rank_by_wait(at, referral), date '2026-04-01', 'soon',
       date '2026-04-01'
  from made;

insert into override (id, client_id, agency, categories, ground, harm, decided_by, client_told, review_on, recorded_by,
                      recorded_account, recorded_by_name, recorded_at, lapses_at, approved_at, approved_account)
select md5('override ' || n)::uuid, id, receiver, '{risk}', 'serious-harm', 'A threat', 'Mina Oakes', true,
       date '2026-12-01', holder, id, 'Kezia Larkin', at, at + interval '72 hours', at, referral
  from made where n % 50 = 0;

-- Not chained: these rows are there to be many.
insert into disclosure (client_id, sequence, at, agency, account, purpose, categories, bases, through, previous, hash)
select id, s, at, receiver, id, 'referral', '{identity}', array['agreement:' || agreement], 'GET /referrals/{id}',
       sha256(''), sha256('')
  from made, generate_series(1, case when n = 1 then 100 else 2 end) s;
-- As told and filed, so that nobody begins to tell half a million heads.
insert into disclosure_head select id, 2, sha256(''), 2, 2 from made;

insert into client_tie (client_id, agency, until, folded_name, born_on, postcode)
select id, agency, timestamptz 'infinity', ' ' || family || ' ' || given, born, upper(replace(postcode, ' ', ''))
  from made, unnest(array[holder, receiver, keeper]) agency on conflict do nothing;
