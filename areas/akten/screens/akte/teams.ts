/** Teams by name. */

import { listTeams } from '#areas/personal/team.api.ts';
import { useLoad } from '#ui/data.ts';

export function useTeamName(teamId: string): string | undefined {
  const { data } = useLoad(listTeams, {});
  return data?.teams.find(({ id }) => id === teamId)?.name;
}

export function useTeamOptions(): readonly { readonly value: string; readonly label: string }[] {
  const { data } = useLoad(listTeams, {});
  return (data?.teams ?? []).map(({ id, name, von, bis }) => ({ value: id, label: `${name} (${von}–${bis})` }));
}
