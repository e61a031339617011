-- larkshire-council: client by id
select * from client c
  left join client_holding h on h.client_id = c.id
  left join client_identity i on i.client_id = c.id
  left join client_contact k on k.client_id = c.id
  left join client_access_needs a on a.client_id = c.id
  left join client_characteristics s on s.client_id = c.id
 where c.id = md5('client 7')::uuid
-- larkshire-council: relationship with 50 clients
select id from unnest((select array_agg(md5('client ' || n)::uuid) from generate_series(1, 50) n)) id where is_related(id)
-- larkshire-council: search by whole name
select find_clients(array(select '% ' || word || '%' from client_identity, regexp_split_to_table(trim(folded_name), ' ') word
                           where client_id = md5('client 7')::uuid order by length(word) desc), null, null, null, 26)
-- larkshire-council: search by two letters
select find_clients('{% st%}', null, null, null, 26)
-- larkshire-council: search by a name that nobody has
select find_clients('{% zzyzx%}', null, null, null, 26)
-- larkshire-council: search by date of birth
select find_clients('{}', (select born_on from client_identity where client_id = md5('client 7')::uuid), null, null, 26)
-- larkshire-council: second page of a search
select find_clients('{% st%}', null, null, (select find_clients('{% st%}', null, null, null, 26) offset 24 limit 1), 26)
-- larkshire-council: key worker's own clients
select find_clients('{}', null, md5('worker larkshire-council7')::uuid, null, 26)
-- harbour-trust: search by a name, as the receiver
select find_clients('{% ste%}', null, null, null, 26)
-- far-fields: search by two letters, of no client
select find_clients('{% st%}', null, null, null, 26)
-- larkshire-council: likely duplicates
select l.* from client_identity i join client_contact k on k.client_id = i.client_id,
       like_clients(i.folded_name, i.family_name, array['% ' || lower(i.given_name) || ' %'], i.born_on,
                    array(select i.born_on + d * u from unnest('{0,1,2,3,4,5,6,7,8,9}'::int[]) d,
                                                         unnest('{1,-1,10,30,365,3650}'::int[]) u),
                    '{}', '{}', k.compared_postcode) l
 where i.client_id = md5('client 7')::uuid
-- larkshire-council: likely duplicates by another system's number
select l.* from like_clients(' nobody', 'nobody', '{}', '1901-01-01', '{1901-01-01}', '{housing}', '{H7}', 'LK991ZZ') l
-- county-wide: likely duplicates, for the agency of nearly all
select l.* from client_identity i join client_contact k on k.client_id = i.client_id,
       like_clients(i.folded_name, i.family_name, array['% ' || lower(i.given_name) || ' %'], i.born_on,
                    array(select i.born_on + d * u from unnest('{0,1,2,3,4,5,6,7,8,9}'::int[]) d,
                                                         unnest('{1,-1,10,30,365,3650}'::int[]) u),
                    '{}', '{}', k.compared_postcode) l
 where i.client_id = md5('client 2007')::uuid
-- larkshire-council: a client's own id and those merged into it
select ids_of(md5('client 7')::uuid)
-- harbour-trust: received list, the first 51
select r.* from referral r
 where r.service_id = md5('service harbour-trust')::uuid and r.status = 'sent' and r.sent_at is not null
 order by r.sent_at, r.id limit 51
-- larkshire-council: sent list, the first 51
select r.* from referral r where r.referring_agency = 'larkshire-council' order by r.milestone_at desc, r.id desc limit 51
-- harbour-trust: referral by id
select * from referral r
  left join referral_request q on q.referral_id = r.id
  left join referral_need n on n.referral_id = r.id
  left join referral_circumstances s on s.referral_id = r.id
 where r.id = md5('referral 7')::uuid
-- harbour-trust: history of a referral
select * from referral_milestone m
  left join referral_note n on n.referral_id = m.referral_id and n.sequence = m.sequence
 where m.referral_id = md5('referral 7')::uuid order by m.sequence
-- harbour-trust: waiting list, the first 26 of 2,000
select * from waiting_list(md5('service harbour-trust')::uuid, 0, '', 26)
-- harbour-trust: place of the last of 2,000 on a waiting list
select waiting_position(md5('referral 1999')::uuid)
-- harbour-trust: sharing of 50 clients
select * from sharing_of((select array_agg(md5('client ' || n)::uuid) from generate_series(1, 50) n))
-- harbour-trust: may_see, the identity of 50 clients
select * from client_identity
 where client_id = any ((select array_agg(md5('client ' || n)::uuid) from generate_series(1, 50) n)::uuid[])
-- harbour-trust: may_see, other numbers of 50 clients
select * from client_external_id
 where client_id = any ((select array_agg(md5('client ' || n)::uuid) from generate_series(1, 50) n)::uuid[])
-- larkshire-council: agreements of a client
select * from agreement a join agreement_recipient r on r.agreement_id = a.id where a.client_id = md5('client 7')::uuid
-- larkshire-council: disclosures of a client, the first 26 of 100
select * from disclosure where client_id = md5('client 1')::uuid and sequence < 9223372036854775807
 order by sequence desc limit 26
-- larkshire-council: overrides recorded, the first 26
select * from override
 where recorded_by = 'larkshire-council' and approved_at is not null and ended_at is null order by id limit 26
-- larkshire-council: overrides of a client
select * from override where client_id = md5('client 50')::uuid order by id desc limit 26
