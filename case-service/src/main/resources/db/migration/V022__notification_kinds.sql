alter table notification drop constraint notification_kind_known;
alter table notification add constraint notification_kind_known check (kind in
    ('PLAN_SHARED', 'CANNOT_ATTEND', 'CAN_ATTEND_AGAIN', 'ADMITTED', 'DISCHARGED', 'REQUEST_ANSWERED',
     'COORDINATOR_CHANGED', 'PLAN_STATUS_CHANGED', 'STOP_USING', 'APPOINTMENT_ANSWERED', 'DIRECT_CONTACT_EXPLAINED'));
