export default {
  keeping:
    'The data are loaded and can be looked at; they are still being saved on this machine. Do not close or reload the page before that is done.',
  stop: 'Stop the import',
  stopping:
    'The import is being stopped and removed from this machine. Do not close or reload the page before that is done.',
};
