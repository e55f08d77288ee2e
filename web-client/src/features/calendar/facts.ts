import { formatsFor } from '../../shared/format/formats';
import type { Answer, Appointment } from './api';

const danish = formatsFor('da');

/** The beginning of what the agency reads, in the words of the service. */
export function factFor(appointment: Appointment, answer: Answer, startsAt: string): string {
  const time = startsAt
    ? `${danish.weekday(startsAt).toLowerCase()} den ${danish.dayAndYear(startsAt)} ${danish.atTime(startsAt)} (${appointment.minutes} minutter)`
    : '';
  switch (answer) {
    case 'ACCEPTED':
      return `Tiden er aftalt: ${time}.`;
    case 'OTHER_TIME':
      return `Tiden passer ikke. Koordinatoren foreslår i stedet ${time}. Svar i Familiens Plan eller til koordinatoren.`;
    case 'COMBINED':
      return 'Det, I ville tale om, tages sammen med en anden aftale.';
    case 'DECLINED':
      return 'Aftalen bliver ikke til noget.';
    case 'HANDED_ON':
      return 'Jeres forslag er givet videre til koordinatorens leder.';
  }
}
