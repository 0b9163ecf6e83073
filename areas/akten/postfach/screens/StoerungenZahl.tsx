import { useLoad } from '#ui/data.ts';
import { useLive } from '#ui/live.ts';
import { listPostfaecher } from '../postfach.api.ts';

/** Number behind „Postfächer“ in the navigation: those that do not answer. */
export default function StoerungenZahl() {
  const { postfaecher = [] } = useLoad(listPostfaecher, {}).data ?? {};
  useLive('postfach', [listPostfaecher]);
  const silent = postfaecher.filter(({ aktiv, fehler }) => aktiv && fehler).length;
  return silent > 0 ? silent : null;
}
