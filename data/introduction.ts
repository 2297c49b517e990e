/** The introduction of the source, to the letter. */
export const introduction: readonly string[] = [
  'Pour dynamiser et diversifier les interactions entre mentor(e)s et mentoré(e)s, il est parfois utile de sortir du cadre traditionnel des réunions de mentorat.',
  "Voici une liste d'activités innovantes à explorer. Ces suggestions visent à renforcer les liens de confiance, encourager l'apprentissage mutuel et offrir des expériences professionnelles variées. Pigez dans ces idées pour enrichir vos séances de mentorat et créer des moments mémorables et où l'apprentissage sera au rendez-vous.",
];
