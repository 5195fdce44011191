@rem The scripts of package.json begin with exec, so that a signal to npm reaches the bot; the shell of Windows knows no such word.
@%*
