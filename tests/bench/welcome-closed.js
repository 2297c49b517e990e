// A tab like most: not that of a newcomer.
localStorage.setItem('welcome-closed', 'true');
