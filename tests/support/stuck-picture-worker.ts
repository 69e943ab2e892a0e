// Stands where the program that opens pictures stands, and never comes back.
process.on('message', () => {
  for (;;);
});
