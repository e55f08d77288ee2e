import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, withEtag, type Schemas, type Versioned } from '../../shared/api/client';
import { keys } from '../../shared/api/keys';

export type Appointment = Schemas['Appointment'];
export type FamilyWeek = Schemas['FamilyWeek'];
export type Fit = Schemas['AppointmentFit'];
export type WeekLimits = Schemas['WeekLimits'];
export type Plan = Schemas['Plan'];

export const appointmentsQuery = (planId: string) =>
  queryOptions({
    queryKey: [...keys.calendar(planId), 'appointments'],
    queryFn: () => bodyOf(api.GET('/plans/{planId}/appointments', { params: { path: { planId } } })),
    select: (page) => page.items,
  });

export const weekQuery = (planId: string, day: string) =>
  queryOptions({
    queryKey: [...keys.calendar(planId), 'week', day],
    queryFn: () => bodyOf(api.GET('/plans/{planId}/week', { params: { path: { planId }, query: { day } } })),
  });

export const limitsQuery = (planId: string) =>
  queryOptions({
    queryKey: [...keys.calendar(planId), 'limits'],
    queryFn: () => withEtag(api.GET('/plans/{planId}/week-limits', { params: { path: { planId } } })),
  });

export const addressesQuery = (planId: string) =>
  queryOptions({
    queryKey: [...keys.calendar(planId), 'addresses'],
    queryFn: () => bodyOf(api.GET('/plans/{planId}/calendar-addresses', { params: { path: { planId } } })),
    select: (page) => page.items,
  });

export const ourAppointmentsQuery = queryOptions({
  queryKey: keys.ourAppointments,
  queryFn: () => bodyOf(api.GET('/agency/appointments')),
  select: (page) => page.items,
});

export const statutoryTermsQuery = queryOptions({
  queryKey: ['statutory-terms'],
  queryFn: () => bodyOf(api.GET('/agency/statutory-terms')),
  select: (page) => page.items,
  staleTime: Infinity,
});

export const weeksWithRoomQuery = (planId: string, memberIds: string[]) =>
  queryOptions({
    queryKey: ['weeks-with-room', planId, memberIds],
    queryFn: () =>
      bodyOf(api.GET('/agency/plans/{planId}/weeks', { params: { path: { planId }, query: { memberId: memberIds } } })),
    select: (page) => page.items,
    enabled: planId !== '' && memberIds.length > 0,
  });

const version = (appointment: Appointment) => ({ 'If-Match': `"${appointment.version}"` });

/** What the coordinator does with a time; the calendar and what is on its way are read again. */
export function useFitting(planId: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (deed: () => Promise<Versioned<Appointment>>) => deed(),
    onSuccess: onDone,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: keys.calendar(planId) });
      void client.invalidateQueries({ queryKey: keys.notifications(planId) });
      void client.invalidateQueries({ queryKey: keys.myDay });
    },
  });
}

export type Answer = 'ACCEPTED' | 'OTHER_TIME' | 'COMBINED' | 'DECLINED' | 'HANDED_ON';

export const answerAppointment = (
  appointment: Appointment,
  body: { answer: Answer; startsAt: string | null; text: string | null },
) =>
  withEtag(
    api.POST('/appointments/{appointmentId}/answer', {
      params: { path: { appointmentId: appointment.id }, header: version(appointment) },
      body,
    }),
  );

export const moveAppointment = (appointment: Appointment, startsAt: string) =>
  withEtag(
    api.POST('/appointments/{appointmentId}/move', {
      params: { path: { appointmentId: appointment.id }, header: version(appointment) },
      body: { startsAt, text: null },
    }),
  );

export const callOffAppointment = (appointment: Appointment) =>
  withEtag(
    api.POST('/appointments/{appointmentId}/cancellation', {
      params: { path: { appointmentId: appointment.id }, header: version(appointment) },
      body: { text: null },
    }),
  );

export const acceptOtherTime = (appointment: Appointment) =>
  withEtag(
    api.POST('/agency/appointments/{appointmentId}/acceptance', {
      params: { path: { appointmentId: appointment.id }, header: version(appointment) },
    }),
  );

export const withdrawAppointment = (appointment: Appointment) =>
  withEtag(
    api.POST('/agency/appointments/{appointmentId}/cancellation', {
      params: { path: { appointmentId: appointment.id }, header: version(appointment) },
      body: { text: null },
    }),
  );
