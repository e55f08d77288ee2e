-- What is about a plan goes when the plan goes, also where it only refers to something of the plan; and what a person asks to
-- see of themselves is found also where no plan is known.

-- A treatment at home can be of a person who is in no plan of ours: found by the keyed hash, as members are.
alter table home_patient add column person_key bytea;
comment on column home_patient.person_key is 'Keyed hash of the person number; null where there is none, and in rows from before';
create index home_patient_of_person on home_patient (person_key) where person_key is not null;

-- Which plan the other municipality made is told for as long as this one is kept; that one goes in its own time.
alter table relocation drop constraint relocation_new_plan_id_fkey;

create or replace function home_only_added_to() returns trigger
    language plpgsql
    as $$
    begin
        if tg_op = 'DELETE' and current_setting('familiensplan.forgetting', true) = 'yes' then
            return null;
        end if;
        raise exception 'what happened at home is only added to';
    end
    $$;
comment on function home_only_added_to() is 'Refuses, except while forget_plans removes all that is about a plan';

-- Removes rows of one table, after all rows of other tables that refer to them.
create function forget_rows(of regclass, which text, plans uuid[], path regclass[] default '{}') returns void
    language plpgsql
    as $$
    declare
        link record;
    begin
        for link in
            select fk.conrelid::regclass as child,
                   (select string_agg(quote_ident(attname), ', ' order by place)
                      from unnest(fk.conkey) with ordinality as key (number, place)
                      join pg_attribute on attrelid = fk.conrelid and attnum = key.number) as child_columns,
                   (select string_agg(quote_ident(attname), ', ' order by place)
                      from unnest(fk.confkey) with ordinality as key (number, place)
                      join pg_attribute on attrelid = fk.confrelid and attnum = key.number) as own_columns
              from pg_constraint as fk
             where fk.contype = 'f' and fk.confrelid = of and fk.conrelid <> of
               and fk.conrelid <> 'legal_hold'::regclass and fk.conrelid <> all (path)
        loop
            perform forget_rows(link.child, format('(%s) in (select %s from %s where %s)',
                link.child_columns, link.own_columns, of, which), plans, path || of);
        end loop;
        execute format('delete from %s where %s', of, which) using plans;
    end
    $$;
comment on function forget_rows(regclass, text, uuid[], regclass[]) is
    'Removes rows and what refers to them; a legal hold is left standing, so that the database refuses the plan that it holds';

-- As before, and following references: what belongs to a plan by way of something else has no plan_id.
create or replace function forget_plans(plans uuid[]) returns void
    language plpgsql
    as $$
    declare
        one regclass;
    begin
        if exists (select from family_plan where id = any (plans) and status in ('ACTIVE', 'PAUSED')) then
            raise exception 'a plan in use is never deleted' using errcode = 'check_violation';
        end if;
        perform set_config('familiensplan.forgetting', 'yes', true);
        for one in
            select format('%I', columns.table_name)::regclass
              from information_schema.columns
              join information_schema.tables using (table_schema, table_name)
             where columns.table_schema = 'public' and columns.column_name = 'plan_id' and table_type = 'BASE TABLE'
               and columns.table_name not in ('audit_log', 'legal_hold')
        loop
            perform forget_rows(one, 'plan_id = any ($1)', plans);
        end loop;
        perform forget_rows('family_plan', 'id = any ($1)', plans);
        perform set_config('familiensplan.forgetting', '', true);
    end
    $$;
