/** Small words, and those that fit every idea or every need: in a search they count only where there is no other. */
export const smallWords = `a afin ai and au aux avec c ce ces cet cette chez comme d dans de des du elle en est et eux for i il je l la le les
leur leurs lui m ma me mes moi mon n ne nos notre nous of on ou par pas pour qu que qui s sa sans se ses si son sous
sur t ta te tes the to ton tu un une vos votre vous with y idée idées activité activités
aller avoir besoin bien cherche comment dois es être fais fait faire fois ils in is it mentor mentorat mentore mentoree
mentorees mentores mentors mes my need plus pourquoi quand quel quelle quoi sont suis très trop vais veut veux voudrais`;
