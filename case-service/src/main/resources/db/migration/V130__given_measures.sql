-- What a municipality has once been given of a quarter that has ended. Given again word for word, never worked out anew:
-- who could ask before and after a late fact would see the one family that it is about.
create table given_measure (
    authority_code text        not null,
    quarter        text        not null,
    measure        text        not null,
    columns        text[]      not null,
    given_at       timestamptz not null,
    primary key (authority_code, quarter, measure),
    constraint given_measure_quarter_written check (quarter ~ '^[0-9]{4}-Q[1-4]$')
);
comment on table given_measure is 'A measure of one quarter, as it was given to all who may see the municipality''s figures';
comment on column given_measure.measure is 'Its code in the catalogue of measures';
comment on column given_measure.columns is 'What its columns are called, in their order';
comment on column given_measure.given_at is 'When it was worked out, and first given';

create table given_cell (
    authority_code text    not null,
    quarter        text    not null,
    measure        text    not null,
    row_number     integer not null,
    column_number  integer not null,
    row_key        text    not null,
    agency_name    text    not null,
    hidden         boolean not null,
    value          numeric,
    primary key (authority_code, quarter, measure, row_number, column_number),
    foreign key (authority_code, quarter, measure) references given_measure,
    constraint given_cell_once unique (authority_code, quarter, measure, row_key, column_number),
    constraint given_cell_hidden_has_no_value check (not hidden or value is null)
);
comment on table given_cell is 'One cell as it was given: hidden, or with its number; what was hidden is not kept';
comment on column given_cell.column_number is 'Its place among the columns of the measure, from nought';
comment on column given_cell.agency_name is 'What the agency of the row was called then; empty where the row is no agency';
comment on column given_cell.value is 'Null where there was nothing to measure';

create function given_stays_as_it_was() returns trigger language plpgsql as $$
begin
    raise exception 'a figure that has been given is not changed';
end $$;
create trigger given_measure_stays before update or delete on given_measure
    for each row execute function given_stays_as_it_was();
create trigger given_cell_stays before update or delete on given_cell
    for each row execute function given_stays_as_it_was();
