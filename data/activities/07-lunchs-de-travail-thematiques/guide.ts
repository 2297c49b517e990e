import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! Que diriez-vous d’une heure de discussion autour d’un repas, avec un seul thème de gestion au menu?',
    'Nous pouvons apporter nos repas ou aller au restaurant, chaque personne payant sa part : dites-moi ce que vous préférez.',
    'Quel thème vous serait utile ces temps-ci? Pensez à une situation que nous pourrions regarder ensemble, sans nommer personne.',
  ],
  before: [
    'Retenir un seul thème de gestion et le formuler sous forme de question, par exemple « Comment annoncer un changement? ».',
    'Trouver une table tranquille, ou apporter vos repas dans un coin calme du bureau.',
    'Penser à une situation vécue qui s’y rattache, sans nommer les personnes.',
  ],
  steps: [
    { minutes: 10, text: 'S’installer, se servir et prendre des nouvelles avant d’ouvrir le thème.' },
    { minutes: 10, text: 'La personne mentorée expose la situation qui l’a menée à ce thème.' },
    {
      minutes: 20,
      text: 'Mettre vos expériences sur la table : ce qui a marché, ce qui a raté, ce que l’on referait.',
    },
    { minutes: 15, text: 'Revenir à la situation de départ et bâtir deux pistes d’action.' },
    { minutes: 5, text: 'Choisir la piste à essayer et le thème du prochain repas.' },
  ],
  questions: [
    'À quels signes voyez-vous qu’un changement est mal parti dans un service?',
    'Dans le dernier conflit que vous avez vu se régler, quel geste a tout débloqué?',
    'Qu’est-ce qui mobilise une équipe quand il n’y a ni budget ni promotion à offrir?',
    'Comment rassemble-t-on des gens qui n’ont pas choisi de travailler ensemble?',
  ],
  closing: [
    'Écrire en une phrase la piste retenue, avec la date où l’essayer.',
    'Dresser un menu de thèmes pour les trois prochains repas.',
  ],
  remote:
    'Partager le repas en visioconférence : réserver l’heure dans les deux agendas et s’en tenir à un seul thème.',
} satisfies Guide;
