const form = document.getElementById('sign-in');
const failure = status => {
  if (status === 400 || status === 401) {
    return 'Address and password do not belong together.';
  }
  return status === 429 ? 'Too many attempts; wait a minute.' : 'Signing in is not possible right now; try again soon.';
};
const signIn = async fields => {
  try {
    const answer = await fetch('/api/auth/sessions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: fields.get('email'), password: fields.get('password') }),
    });
    return answer.ok ? '' : failure(answer.status);
  } catch {
    return failure(0);
  }
};
if (form) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const problem = await signIn(new FormData(form));
    if (problem) {
      const shown = document.getElementById('sign-in-error');
      shown.textContent = problem;
      shown.hidden = false;
    } else {
      location.reload();
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
