import type { Situations } from '../../schema';

export default [
  {
    title: 'Parler d’un travail remis en retard',
    story: [
      'Depuis l’été, Dominique remet ses analyses avec deux ou trois jours de retard. Le travail est soigné, mais les collègues doivent rattraper le temps perdu. C’est mardi matin, dans un local fermé : la rencontre commence.',
    ],
    people: [
      {
        name: 'Mentoré(e) : chef de l’équipe',
        text: 'Nommer les faits, comprendre ce qui se passe et obtenir un engagement précis.',
      },
      {
        name: 'Mentor(e) : Dominique',
        text: 'S’étonner, se défendre (« la qualité prend du temps »), puis laisser entendre une surcharge. S’ouvrir si une vraie question est posée.',
      },
    ],
    task: 'But : sortir avec une date et une façon de s’avertir d’avance. Première réplique : « Dominique, j’aimerais revenir avec vous sur les trois derniers dossiers. »',
  },
  {
    title: 'Refuser une demande de plus',
    story: [
      'Jeudi, 16 heures. Votre directrice vous demande de reprendre un dossier pour lundi, alors que vous avez déjà promis deux autres travaux. Elle a toujours appuyé votre travail, et vous ne lui avez encore jamais dit non.',
    ],
    people: [
      { name: 'Mentoré(e) : vous', text: 'Refuser ou négocier sans abîmer la relation, et sans s’excuser trois fois.' },
      {
        name: 'Mentor(e) : la directrice',
        text: 'Rester aimable et insister : « Je ne peux le demander qu’à vous. » Accepter si un choix clair est proposé.',
      },
    ],
    task: 'But : arriver à une décision que les deux peuvent tenir. La directrice parle en premier : « Je sais que c’est serré, mais j’ai pensé à vous. »',
  },
  {
    title: 'Annoncer une décision que l’on n’a pas prise',
    story: [
      'La direction abandonne un projet auquel votre équipe travaille depuis huit mois. Vous l’avez appris hier, et vous n’êtes pas d’accord. Vous l’annoncez ce matin à Claude, qui en a porté la plus grande part.',
    ],
    people: [
      {
        name: 'Mentoré(e) : chef de l’équipe',
        text: 'Annoncer clairement, sans se cacher derrière la direction ni la dénigrer.',
      },
      {
        name: 'Mentor(e) : Claude',
        text: 'Rester sans voix, puis se fâcher : « Et vous, qu’en pensez-vous? » Se calmer si le travail accompli est reconnu.',
      },
    ],
    task: 'But : que Claude sache ce qui est décidé, ce qui reste ouvert et ce qui se passe lundi. Première réplique : « J’ai une mauvaise nouvelle, et je vais vous l’annoncer tout de suite. »',
  },
] satisfies Situations;
