/** Where a place is read in its work: the address of the reading view. */
import type { Target } from '#ui/Link.tsx';
import type { Fundstelle } from '../suche.schema.ts';

export function leseziel(of: Pick<Fundstelle, 'werkId' | 'bezeichnung'>, tag?: string, absatz = ''): Target {
  return {
    to: '/erlasse/werke/$werkId',
    params: { werkId: of.werkId },
    search: { norm: of.bezeichnung, ...(tag === undefined ? {} : { tag }), ...(absatz === '' ? {} : { absatz }) },
  };
}
