"""Every object of the edition as a label of Sphinx's own, for projects that do not know our domain: ``ed-p9``.

A locus is called by its id alone, any other object by its kind and its id: ``ed-person-ID``, ``ed-note-ID``.
"""

from sphinx.application import Sphinx
from sphinx.domains.std import StandardDomain
from sphinx.environment import BuildEnvironment

from build_tools.publish.sphinx.domain import domain_of

_OURS = "ed-"


def label_of(kind: str, name: str) -> str:
    """The label of an object."""
    return f"{_OURS}{name}" if kind == "locus" else f"{_OURS}{kind}-{name}"


def set_labels(app: Sphinx, env: BuildEnvironment) -> None:
    """Give Sphinx the labels of the edition as it is now."""
    standard: StandardDomain = env.domains["std"]
    for label in [label for label in standard.labels if label.startswith(_OURS)]:
        del standard.labels[label], standard.anonlabels[label]
    for name, title, kind, docname, anchor, _ in domain_of(env).get_objects():
        if kind in domain_of(env).object_types:
            standard.labels[label_of(kind, name)] = docname, anchor, title
            standard.anonlabels[label_of(kind, name)] = docname, anchor
