-- Home care and the guidance of the young are agencies too, of formats that are known.
alter table agency drop constraint agency_kind_check;
alter table agency add constraint agency_kind_check check (kind in
    ('JOB_CENTRE', 'FAMILY_DEPARTMENT', 'PSYCHIATRY', 'HOSPITAL', 'HOME_CARE', 'EDUCATION_GUIDANCE'));
