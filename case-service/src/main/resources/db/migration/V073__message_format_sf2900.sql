alter table agency drop constraint agency_format_check;
alter table agency add constraint agency_format_check
    check (format in ('STAR_JSON', 'BESKEDFORDELER', 'SF2900', 'MEDCOM'));
