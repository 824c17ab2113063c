/** Words, folded, that turn the name before them into the name of something else. */
const THINGS =
  'center centre library foundation institute institution museum school college university academy hospital church street st avenue ave boulevard blvd road rd drive lane highway parkway bridge airport park plaza square hall house building tower station terminal courthouse stadium arena field prize award fellowship scholarship lecture act bill law amendment doctrine thought memorial trust company co corp corporation archive archives inc ltd llc group holdings brothers waterhouse waterhousecoopers chopper rite stores store books records films pictures band county city lake river creek island mountain index controls tag tags list zentrum stiftung bibliothek fundacion centro fondation doktrin doctrina biblioteca gedanken gesetz theory vertrag vertrage treaty treaties';
const FAMILY =
  'family families clan kids siblings brothers sisters household dynasty twins grandchildren brother sister relatives relations crime brood familie famille familia famiglia ailesi ailesinin ailesine ailesini ailesinden';
const OFFICE =
  'administration administrations presidency white cabinet era years regierung ara administracion administratia administratiei yonetimi hukumeti gouvernement gobierno governo';

/** Words after "Price" at the beginning of a sentence that make it the common noun. */
const PRICED =
  'controls caps cap floors floor hikes hike increases increase rises rise cuts cut stability gouging fixing growth inflation pressures pressure levels level wars war range ranges index indexes indices tag tags list discovery action target targets discrimination competition changes movements movement transparency comparison comparisons per of points point gains drops data volatility ceiling ceilings setting signals swings elasticity matters match guarantee drop';

type Named = 'thing' | 'family' | 'office';

let named: ReadonlyMap<string, Named> | null = null;

let priced: ReadonlySet<string> | null = null;

/** Whether a folded word after "Price" makes it the common noun. */
export function isPriced(word: string): boolean {
  priced ??= new Set(PRICED.split(' '));
  return priced.has(word);
}

/** What the word after a name makes of it; `null` for a word that leaves the name what it is. */
export function whatFollowingWordNames(word: string): Named | null {
  named ??= new Map([
    ...THINGS.split(' ').map((one) => [one, 'thing'] as const),
    ...FAMILY.split(' ').map((one) => [one, 'family'] as const),
    ...OFFICE.split(' ').map((one) => [one, 'office'] as const),
  ]);
  return named.get(word) ?? null;
}
