/** The shell's knowledge of who is here. */
import { useQuery } from '@tanstack/react-query';
import { getMe } from '#areas/personal/ich.api.ts';
import type { Me } from '#areas/personal/ich.schema.ts';
import { setCsrfToken } from '#platform/http/client.ts';
import { ask, type Loading } from '#ui/data.ts';
import { keyOf } from '#ui/refresh.ts';
import type { Session } from '#ui/session.tsx';

export function useMe(): Loading<Me> {
  return useQuery<Me, Error>({
    queryKey: keyOf(getMe, {}),
    queryFn: async ({ signal }) => {
      const me = await ask(getMe, {}, { signal });
      setCsrfToken(me.csrfToken ?? '');
      return me;
    },
    staleTime: 60_000,
  });
}

export function sessionOf(me: Me): Session {
  return {
    id: me.id,
    name: me.name,
    email: me.email,
    office: me.amt,
    roles: me.rollen,
    rights: new Set(me.rechte),
    demo: me.demo,
  };
}
