// Stands where the program that writes papers stands, and never comes back.
process.on('message', () => {
  for (;;);
});
