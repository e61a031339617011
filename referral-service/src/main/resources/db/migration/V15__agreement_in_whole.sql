-- Who agreed for a client who cannot, and on what authority; that a client under 16 understands what they agree to.
alter table agreement
    add representative_name      text check (length(representative_name) between 1 and 200),
    add representative_authority text
        check (representative_authority in ('parental-responsibility', 'attorney', 'guardian')),
    add understands              boolean,
    -- A change of mind is a new agreement that replaces the old one; the old one stands no more from that moment.
    add replaces                 uuid unique references agreement,
    add replaced_at              timestamptz,
    -- When it was published that it came to its end; its end itself is computed from the last day.
    add expiry_told_at           timestamptz,
    add check (replaces <> id),
    add check (replaced_at >= recorded_at),
    add check (withdrawn_at is null or replaced_at is null),
    add check ((representative_name is null) = (representative_authority is null)),
    add constraint agreement_names_its_representative
        check (given_by = 'client' or representative_name is not null) not valid;
create index agreement_to_expire on agreement (until_day)
    where expiry_told_at is null and withdrawn_at is null and replaced_at is null;

-- A client can stop sharing with one of those they agreed to, and leave the others.
alter table agreement_recipient
    add stopped_at timestamptz,
    add stopped_by text references agency,
    add stop_reason text check (length(stop_reason) <= 10000),
    add check (stop_reason is null or stopped_at is not null),
    add check ((stopped_at is null) = (stopped_by is null));

grant update on agreement_recipient to ${app};
