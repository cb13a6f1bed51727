const form = document.getElementById('sign-in');
if (form) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const fields = new FormData(form);
    const answer = await fetch('/api/auth/sessions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: fields.get('email'), password: fields.get('password') }),
    });
    if (answer.ok) {
      location.reload();
    } else {
      document.getElementById('sign-in-error').hidden = false;
    }
  });
}

const pause = document.getElementById('pause');
if (pause) {
  let paused = false;
  pause.hidden = false;
  pause.addEventListener('click', () => {
    paused = !paused;
    pause.setAttribute('aria-pressed', String(paused));
  });
  // Somebody who writes a reason is not interrupted.
  setInterval(() => paused || document.activeElement?.name === 'reason' || location.reload(), 5000);
}
