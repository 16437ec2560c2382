//! Elements that are made once and then changed only where they differ from what was last set on them.
//!
//! A grid draws thousands of cells in a second of scrolling. Most of what it says of a cell is what the cell says
//! already, and comparing texts here is far cheaper than asking the browser to set them again: every attribute that is
//! set, also to the same value, makes the browser match styles anew.

use web_sys::{Element, Node};

use super::document;

/// An element with what was set on it.
pub struct Patched {
    element: Element,
    attributes: Vec<(&'static str, String)>,
    text: Option<(Node, String)>,
}

impl Patched {
    /// A new element that stands nowhere yet.
    pub fn new(tag: &str) -> Option<Patched> {
        document()?.create_element(tag).ok().map(|element| Patched::of(&element))
    }

    /// An element that stands in the page; attributes that are patched must not be set elsewhere.
    pub fn of(element: &Element) -> Patched {
        Patched { element: element.clone(), attributes: Vec::new(), text: None }
    }

    /// The element itself, to move others into it.
    pub fn element(&self) -> &Element {
        &self.element
    }

    /// Sets an attribute, or takes it away.
    pub fn set(&mut self, name: &'static str, value: Option<&str>) {
        let known = self.attributes.iter().position(|(known, _)| *known == name);
        match (known, value) {
            (Some(at), Some(value)) => {
                if let Some((_, known)) = self.attributes.get_mut(at).filter(|(_, known)| known != value) {
                    value.clone_into(known);
                    let _ = self.element.set_attribute(name, value);
                }
            }
            (None, Some(value)) => {
                self.attributes.push((name, value.to_owned()));
                let _ = self.element.set_attribute(name, value);
            }
            (Some(at), None) => {
                self.attributes.swap_remove(at);
                let _ = self.element.remove_attribute(name);
            }
            (None, None) => {}
        }
    }

    /// Sets the element's own text, which stands behind its first children and before those that move in later.
    pub fn set_text(&mut self, text: &str) {
        match &mut self.text {
            Some((node, known)) => {
                if known != text {
                    text.clone_into(known);
                    node.set_node_value(Some(text));
                }
            }
            None => {
                let Some(node) = document().map(|document| document.create_text_node(text)) else { return };
                let _ = self.element.append_child(&node);
                self.text = Some((node.into(), text.to_owned()));
            }
        }
    }

    /// Puts a child at the front.
    pub fn prepend(&self, child: &Patched) {
        let _ = self.element.insert_before(&child.element, self.element.first_child().as_ref());
    }

    /// Puts a child before another one of the same parent, or at the end.
    pub fn insert(&self, child: &Patched, before: Option<&Patched>) {
        let before: Option<&Node> = before.map(|before| before.element.as_ref());
        let _ = self.element.insert_before(&child.element, before);
    }

    /// Takes the element out of the page.
    pub fn remove(&self) {
        self.element.remove();
    }
}
