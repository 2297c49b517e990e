/**
 * Small words, and those that fit every idea or every need: in a search they count only where there is no other. Of words
 * with the same stem one is enough.
 */
export const smallWords = `a activité afin ai aller and au aux avec avoir besoin bien c ce ces cet cherche chez comme comment d dans de des
dois du elle en es est et eux être faire fais fait fois for i idée il ils in is it je l la le les leur lui m ma
me mentor mentorat mes moi mon my n ne need nos notre nous of on ou par pas plus pour pourquoi qu quand que quel
qui quoi s sa sans se ses si son sont sous suis sur t ta te tes the to ton très trop tu un une vais veut veux
vos votre voudrais vous with y`;
