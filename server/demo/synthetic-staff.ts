import type { InvitedPerson } from '../fieldwork/inviting/add-invitations.ts';
import { hirakata2024 } from './demonstration.ts';

/** People who do not exist: a twentieth of each grade, with addresses that lead nowhere (RFC 2606). */
export function syntheticStaff(): InvitedPerson[] {
  return hirakata2024.population.flatMap((eligibleCount, grade) =>
    Array.from({ length: Math.ceil(eligibleCount / 20) }, (_, index) => {
      const reference = `d${grade + 1}${String(index + 1).padStart(3, '0')}`;
      return {
        reference,
        name: `架空職員 ${reference}`,
        department: '見本課',
        email: index % 5 === 4 ? null : `${reference}@demo.example`,
        option: String(grade + 1),
      };
    }),
  );
}
