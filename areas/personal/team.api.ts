import { z } from 'zod';
import { contract } from '#platform/http/contract.ts';
import { createTeamInputSchema, teamSchema, updateTeamInputSchema } from './team.schema.ts';

export const listTeams = contract({
  name: 'listTeams',
  method: 'GET',
  path: '/api/personal/teams',
  summary: 'Teams mit ihren Buchstaben auflisten',
  access: 'signed-in',
  input: z.object({}),
  output: z.object({ teams: z.array(teamSchema) }),
});

export const createTeam = contract({
  name: 'createTeam',
  method: 'POST',
  path: '/api/personal/teams',
  summary: 'Team anlegen',
  access: 'personal.konten',
  input: createTeamInputSchema,
  output: teamSchema,
});

export const updateTeam = contract({
  name: 'updateTeam',
  method: 'PUT',
  path: '/api/personal/teams/:id',
  summary: 'Name und Buchstaben eines Teams ändern',
  access: 'personal.konten',
  input: updateTeamInputSchema,
  output: teamSchema,
});

/** Refused while people belong to it. */
export const deleteTeam = contract({
  name: 'deleteTeam',
  method: 'DELETE',
  path: '/api/personal/teams/:id',
  summary: 'Leeres Team auflösen',
  access: 'personal.konten',
  input: z.object({ id: z.uuid() }),
  output: z.object({}),
});
