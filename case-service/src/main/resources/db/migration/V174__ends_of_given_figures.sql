-- A share or a rate is one sample: between which ends the true number lies is given with it, and stays as well.
alter table given_cell add column low numeric;
alter table given_cell add column high numeric;
alter table given_cell add constraint given_cell_ends_of_a_value
    check (num_nonnulls(low, high) in (0, 2) and (low is null or value is not null));
comment on column given_cell.low is 'The number lies between low and high in 19 of 20 such quarters; null where that is not said';
