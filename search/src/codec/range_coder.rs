//! Adaptive binary range coder (算術符号), as in LZMA.

/// Adaptive bit model: the probability of a one, in 2^-[`PROB_BITS`].
#[derive(Clone, Copy, Debug)]
pub struct BitModel(u32);

const PROB_BITS: u32 = 12;
/// Each bit moves the probability by 2^-5 of the distance.
const ADAPT_SHIFT: u32 = 5;
/// Renormalise below this range.
const RENORM_BELOW: u32 = 1 << 24;

impl Default for BitModel {
    fn default() -> Self {
        Self(1 << (PROB_BITS - 1))
    }
}

impl BitModel {
    /// The part of the range for a one.
    fn bound(self, range: u32) -> u32 {
        (range >> PROB_BITS) * self.0
    }

    fn update(&mut self, yes: bool) {
        match yes {
            true => self.0 += ((1 << PROB_BITS) - self.0) >> ADAPT_SHIFT,
            false => self.0 -= self.0 >> ADAPT_SHIFT,
        }
    }
}

/// Model of an Elias-gamma integer: bit length and second-highest bit.
#[derive(Clone, Debug, Default)]
pub struct IntegerModel {
    bit_lengths: [BitModel; u32::BITS as usize],
    second_bits: [BitModel; u32::BITS as usize],
}

/// Bit-tree model; `COUNT` is a power of two.
#[derive(Clone, Debug)]
pub struct BitTreeModel<const COUNT: usize>([BitModel; COUNT]);

impl<const COUNT: usize> Default for BitTreeModel<COUNT> {
    fn default() -> Self {
        Self([BitModel::default(); COUNT])
    }
}

/// Decodes the bytes of an [`Encoder`]; behind their end it goes on with arbitrary bits.
#[derive(Debug)]
pub struct Decoder<'a> {
    bytes: &'a [u8],
    at: usize,
    range: u32,
    code: u32,
}

const LOOKAHEAD_BYTES: usize = 4;

impl<'a> Decoder<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        let mut decoder = Self { bytes, at: 0, range: u32::MAX, code: 0 };
        // The first byte only takes a carry.
        (0..=LOOKAHEAD_BYTES).for_each(|_| decoder.shift());
        decoder
    }

    /// More was read than there is, so that the last values are arbitrary.
    pub fn is_exhausted(&self) -> bool {
        self.at > self.bytes.len()
    }

    pub fn flag(&mut self, model: &mut BitModel) -> bool {
        let yes = model.bound(self.range);
        let flag = self.code < yes;
        match flag {
            true => self.range = yes,
            false => {
                self.code -= yes;
                self.range -= yes;
            }
        }
        model.update(flag);
        if self.range < RENORM_BELOW {
            self.range <<= u8::BITS;
            self.shift();
        }
        flag
    }

    pub fn number(&mut self, model: &mut IntegerModel) -> u32 {
        let longest = u32::BITS - 1;
        let length = (0..longest).find(|length| self.flag(&mut model.bit_lengths[*length as usize])).unwrap_or(longest);
        let mut high = 1u32;
        for bit in 0..length {
            let mut even = BitModel::default();
            let model = if bit == 0 { &mut model.second_bits[length as usize] } else { &mut even };
            high = high << 1 | u32::from(self.flag(model));
        }
        high - 1
    }

    pub fn symbol<const COUNT: usize>(&mut self, model: &mut BitTreeModel<COUNT>) -> usize {
        let mut node = 1;
        while node < COUNT {
            node = node << 1 | usize::from(self.flag(&mut model.0[node]));
        }
        node - COUNT
    }

    fn shift(&mut self) {
        self.code = self.code << u8::BITS | u32::from(self.bytes.get(self.at).copied().unwrap_or_default());
        self.at += 1;
    }
}

/// Encodes bits, integers and symbols, each by a model.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug)]
pub struct Encoder {
    bytes: Vec<u8>,
    /// Low end of the range; what is above 32 bits is carried into the bytes before.
    low: u64,
    range: u32,
}

#[cfg(not(target_arch = "wasm32"))]
impl Default for Encoder {
    fn default() -> Self {
        Self { bytes: vec![0], low: 0, range: u32::MAX }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Encoder {
    pub fn flag(&mut self, model: &mut BitModel, flag: bool) {
        let yes = model.bound(self.range);
        match flag {
            true => self.range = yes,
            false => {
                self.low += u64::from(yes);
                self.range -= yes;
            }
        }
        model.update(flag);
        if self.range < RENORM_BELOW {
            self.range <<= u8::BITS;
            self.shift();
        }
    }

    /// Encodes a number below 2^31.
    pub fn number(&mut self, model: &mut IntegerModel, number: u32) {
        let high = number + 1;
        let length = high.ilog2();
        (0..length).for_each(|shorter| self.flag(&mut model.bit_lengths[shorter as usize], false));
        if length < u32::BITS - 1 {
            self.flag(&mut model.bit_lengths[length as usize], true);
        }
        for bit in 0..length {
            let mut even = BitModel::default();
            let model = if bit == 0 { &mut model.second_bits[length as usize] } else { &mut even };
            self.flag(model, high >> (length - 1 - bit) & 1 == 1);
        }
    }

    pub fn symbol<const COUNT: usize>(&mut self, model: &mut BitTreeModel<COUNT>, symbol: usize) {
        let mut node = 1;
        for bit in (0..COUNT.ilog2()).rev() {
            let flag = symbol >> bit & 1 == 1;
            self.flag(&mut model.0[node], flag);
            node = node << 1 | usize::from(flag);
        }
    }

    pub fn finish(mut self) -> Vec<u8> {
        (0..LOOKAHEAD_BYTES).for_each(|_| self.shift());
        self.bytes
    }

    /// Outputs the highest byte.
    fn shift(&mut self) {
        if self.low > u64::from(u32::MAX) {
            for byte in self.bytes.iter_mut().rev() {
                *byte = byte.wrapping_add(1);
                if *byte > 0 {
                    break;
                }
            }
        }
        self.bytes.push((self.low >> (u32::BITS - u8::BITS)) as u8);
        self.low = self.low << u8::BITS & u64::from(u32::MAX);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn coder_round_trips(choices in prop::collection::vec((any::<bool>(), 0..i32::MAX as u32), 0..200)) {
            let mut letters = BitTreeModel::<16>::default();
            let (mut encoder, mut bit, mut integer) = (Encoder::default(), BitModel::default(), IntegerModel::default());
            for (flag, number) in &choices {
                encoder.flag(&mut bit, *flag);
                encoder.number(&mut integer, *number >> (number % 31));
                encoder.symbol(&mut letters, *number as usize % 16);
            }
            let bytes = encoder.finish();
            let (mut decoder, mut bit, mut integer) = (Decoder::new(&bytes), BitModel::default(), IntegerModel::default());
            let mut letters = BitTreeModel::<16>::default();
            for (flag, number) in choices {
                prop_assert_eq!(decoder.flag(&mut bit), flag);
                prop_assert_eq!(decoder.number(&mut integer), number >> (number % 31));
                prop_assert_eq!(decoder.symbol(&mut letters), number as usize % 16);
            }
            prop_assert!(!decoder.is_exhausted());
        }
    }

    #[test]
    fn likely_bits_take_little_room() {
        let mut encoder = Encoder::default();
        let mut model = BitModel::default();
        (0..10_000).for_each(|at| encoder.flag(&mut model, at % 100 == 0));
        assert!(encoder.finish().len() < 150);
    }

    #[test]
    fn carry_runs_through_all_bytes() {
        // The unlikely bit each time takes the upper end of the range.
        let (mut encoder, mut model) = (Encoder::default(), BitModel::default());
        (0..2_000).for_each(|at| encoder.flag(&mut model, at % 7 == 0));
        let bytes = encoder.finish();
        let (mut decoder, mut model) = (Decoder::new(&bytes), BitModel::default());
        assert!((0..2_000).all(|at| decoder.flag(&mut model) == (at % 7 == 0)));
    }
}
