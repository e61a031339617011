// Makes the pages a little more comfortable; every page works without it.
import { initAll } from '/webjars/govuk-frontend/5.14.0/dist/govuk/govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// A browser may keep a page in memory though it is told not to: what is shown once leaves with the page.
const shownOnce = document.querySelector('[data-shown-once]')
if (shownOnce) {
  addEventListener('pagehide', () => { shownOnce.value = '' })
  addEventListener('pageshow', event => { if (event.persisted) location.reload() })
}
