-- New clients who are like one that is registered: another form of the name, and every date that a slip makes of theirs.
select i.folded_name || 'e', i.family_name || 'e', array['% ' || lower(i.given_name) || ' %'], i.born_on,
       array(select distinct i.born_on + d * u from unnest('{0,1,2,3,4,5,6,7,8,9}'::int[]) d,
                                                    unnest('{1,-1,10,-10,30,-30,365,3650,-3650}'::int[]) u),
       k.compared_postcode
  from generate_series(2001, :most, :most / 500) n
  join client_identity i on i.client_id = md5('client ' || n)::uuid
  join client_contact k on k.client_id = i.client_id
