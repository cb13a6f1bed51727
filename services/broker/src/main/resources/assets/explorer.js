const explorer = document.getElementById('explorer');
const csrf = () => (document.cookie.match(/__Host-offshoot-csrf=([^;]+)/) || [])[1];

SwaggerUIBundle({
  domNode: explorer,
  url: explorer.dataset.description,
  queryConfigEnabled: false,
  requestInterceptor: request => {
    const value = csrf();
    if (value && !request.headers.Authorization) {
      request.headers['X-CSRF-Token'] = value;
    }
    return request;
  },
});
