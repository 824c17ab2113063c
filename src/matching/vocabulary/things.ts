/** Words, folded, that turn the name before them into the name of something else. */
const THINGS =
  'center centre library foundation institute institution museum school college university academy hospital church street st avenue ave boulevard blvd road rd drive lane highway parkway bridge airport park plaza square hall house building tower stadium arena field prize award fellowship scholarship lecture act bill law amendment doctrine thought memorial trust company co corp inc ltd llc group holdings brothers waterhouse waterhousecoopers chopper rite stores store books records films pictures band county city lake river creek island mountain index controls tag tags list zentrum stiftung bibliothek fundacion centro fondation doktrin doctrina biblioteca theory';
const FAMILY =
  'family families clan kids siblings brothers sisters household dynasty twins grandchildren familie famille familia famiglia ailesi';
const OFFICE =
  'administration administrations presidency white cabinet era years regierung administracion administratia administratiei yonetimi hukumeti gouvernement gobierno governo';

type Named = 'thing' | 'family' | 'office';

let named: ReadonlyMap<string, Named> | null = null;

/** What the word after a name makes of it; `null` for a word that leaves the name what it is. */
export function whatFollowingWordNames(word: string): Named | null {
  named ??= new Map([
    ...THINGS.split(' ').map((one) => [one, 'thing'] as const),
    ...FAMILY.split(' ').map((one) => [one, 'family'] as const),
    ...OFFICE.split(' ').map((one) => [one, 'office'] as const),
  ]);
  return named.get(word) ?? null;
}
